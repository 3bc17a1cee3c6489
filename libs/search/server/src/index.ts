import { contractDocuments } from './contract-documents.projection';
import { pilotDocuments } from './pilot-documents.projection';
import { recordDocuments } from './record-documents.projection';
import { searchWords } from './search-words.projection';

export { SearchModule } from './search.module';

export const searchProjections = [contractDocuments, pilotDocuments, recordDocuments, searchWords] as const;
