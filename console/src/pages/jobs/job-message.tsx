import { Time } from '../../components/time.tsx';

const completed = /^Completed at (\S+) (\S+) \+0000$/;

/** What the API says of a job; the moment of its end as people say it. */
export function JobMessage({ message }: { message: string }) {
  const [, day, time] = completed.exec(message) ?? [];
  if (day === undefined) return message;
  return (
    <>
      Completed <Time at={`${day}T${time}Z`} />
    </>
  );
}
