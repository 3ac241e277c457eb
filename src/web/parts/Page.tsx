import { type ReactNode, useEffect } from "react";

type PageProps = { title: string; heading?: ReactNode; above?: ReactNode; below?: ReactNode; children: ReactNode };

/** A heading that says what is seen, then the thing itself. */
export function Page({ title, heading, above, below, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Attaché`;
  }, [title]);
  return (
    <article className="page">
      <header className="page-head">
        {above && <div className="page-above">{above}</div>}
        <h1>{heading ?? title}</h1>
        {below}
      </header>
      {children}
    </article>
  );
}

/** A part of a page with its own heading; `tools` stand at the heading's end. */
export function Section({
  title,
  tools,
  note,
  children,
}: {
  title: ReactNode;
  tools?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {tools && <div className="tools">{tools}</div>}
      </div>
      {note && <p className="soft small measure">{note}</p>}
      {children}
    </section>
  );
}
