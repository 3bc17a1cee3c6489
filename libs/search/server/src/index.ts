import { contractDocuments } from './contract-documents.projection';
import { pilotDocuments } from './pilot-documents.projection';
import { searchWords } from './search-words.projection';

export { SearchModule } from './search.module';

export const searchProjections = [contractDocuments, pilotDocuments, searchWords] as const;
