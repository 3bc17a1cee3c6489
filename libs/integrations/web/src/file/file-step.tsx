import { ImportFrame } from '../frame/import-frame';
import { ForImporters } from '../frame/may-import';
import { FileDrop } from './file-drop';
import classes from './file.module.css';
import { PastImports } from './past-imports';

export function FileStep() {
  return (
    <ImportFrame step="File" lead="Bring the inventory you have; a spreadsheet saved as CSV will do.">
      <div className={classes.step}>
        <ForImporters>
          <FileDrop />
        </ForImporters>
        <PastImports />
      </div>
    </ImportFrame>
  );
}
