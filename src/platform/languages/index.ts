export { type Language, otherLanguageName } from './languages.ts'
export { canSay, inLanguage, languageNow, listed, phrase, t } from './translate.ts'
