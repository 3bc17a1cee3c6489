import { bytes } from '@gatehouse/ui';
import type { RoomItem } from './room-query';
import classes from './room.module.css';

/** What goes with an item: papers, questions from before the meeting with their answers, notes for the minutes. */
export function ItemPapers({ item: { attachments, questions, notes } }: { item: RoomItem }) {
  return (
    <>
      {attachments.length > 0 && (
        <section aria-labelledby="papers">
          <div className={classes.sectionHead}>
            <h2 id="papers">Papers</h2>
          </div>
          <ul className={classes.papers}>
            {attachments.map(({ attachmentId, title, name, bytes: size, address }) => (
              <li key={attachmentId}>
                <a className={classes.link} href={address}>
                  {title}
                </a>
                <small>
                  {name}, {bytes(size)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="questions">
          <div className={classes.sectionHead}>
            <h2 id="questions">Questions before the meeting</h2>
          </div>
          <ul className={classes.papers}>
            {questions.map(({ questionId, person, text, answer, answeredBy }) => (
              <li key={questionId}>
                <q>{text}</q>
                <small>{person.name}</small>
                {answer ? (
                  <p>
                    <q>{answer}</q> <small>{answeredBy?.name}</small>
                  </p>
                ) : (
                  <p>
                    <small>Not yet answered.</small>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <div className={classes.sectionHead}>
            <h2 id="notes">Notes for the minutes</h2>
          </div>
          <ul className={classes.papers}>
            {notes.map(({ noteId, text, by }) => (
              <li key={noteId}>
                {text} <small>{by.name}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
