export { otherLanguageName } from './languages.ts'
export { canSay, inLanguage, languageNow, listed, phrase, saidAlready, t } from './translate.ts'
