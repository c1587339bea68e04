/** Whether a text from an address or a form may be looked up as an id. PostgreSQL answers any other with an error. */
export const isUuid = (text: string | undefined): text is string => text !== undefined && UUID.test(text)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
