export { otherLanguageName } from './languages.ts'
export { canSay, inLanguage, isolated, languageNow, listed, phrase, speak, t } from './translate.ts'
