/**
 * The random cases of property tests are the same on every run, so that what fails was changed. Others are met by
 * `npm run -s hunt`, which gives `OPENSEND_SEED`.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['OPENSEND_SEED'] ?? 1) })
