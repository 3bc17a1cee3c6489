import { Button, instant, When } from '@gatehouse/ui';
import { offered } from '../command/board-action';
import list from '../list/list.module.css';
import type { ShownItem, ShownMeeting } from './meeting.query';
import classes from './prepare.module.css';
import type { PartProps } from './prepare-screen';

type Question = ShownItem['questions'][number];

/** What members ask before the meeting, and what they are answered. */
export function Questions({ meeting, onTask }: PartProps) {
  const asked = meeting.items.flatMap((item) => item.questions.map((question) => ({ item, question })));
  if (asked.length === 0) return null;
  const open = asked.filter(({ question }) => question.answer == null).length;
  return (
    <section aria-label="Questions before the meeting">
      <div className={list.heading}>
        <h2>Questions before the meeting</h2>
        <span>{open === 0 ? 'all answered' : `${open} of ${asked.length} unanswered`}</span>
      </div>
      <ul>
        {asked.map(({ item, question }) => (
          <li key={question.questionId} className={classes.question}>
            <Asked item={item} question={question} />
            {question.answer == null && mayAnswer(meeting, question, item) && (
              <Button
                size="small"
                aria-label={`Answer ${question.person.name}`}
                onClick={() => onTask({ kind: 'answer', question })}
              >
                Answer
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked({ item, question }: { item: ShownItem; question: Question }) {
  const { person, text, at, answer, answeredBy, answeredAt } = question;
  return (
    <>
      <p className={classes.meta}>
        <b>{person.name}</b> on {item.title}, <When at={at} show={instant} />
      </p>
      <blockquote className={list.quote}>{text}</blockquote>
      {answer != null && (
        <div className={classes.answer}>
          <p className={classes.meta}>
            <b>{answeredBy?.name}</b> answered{answeredAt && <>, {<When at={answeredAt} show={instant} />}</>}
          </p>
          <blockquote className={list.quote}>{answer}</blockquote>
        </div>
      )}
    </>
  );
}

const mayAnswer = ({ commands }: ShownMeeting, { questionId }: Question, { itemId }: ShownItem): boolean =>
  [questionId, itemId].some((about) => offered(commands, 'AnswerQuestion', about)?.isOpen === true);
