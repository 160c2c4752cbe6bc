/** What the page on Markdown shows: a text with all that there is, and one that was written by somebody unfriendly. */
export const FRIENDLY = `# Importing a broken file

Rows that cannot be read are **set aside**, with *their line number* and ~~nothing else~~ the reason; see
[the format](https://example.org/csv "RFC 4180") or <mail@example.org>.${'  '}
The import itself goes on. \`maxBroken\` says how long.

## What it does

1. Guess the separator
2. Read row by row:
   - keep what fits
   - set aside what does not
     - with \`line\`
     - with \`reason\`
3. Offer the rest as a file

Numbers may begin anywhere:

41. forty-one
42. forty-two

### Tasks

- [x] Quotes inside quotes
- [ ] A byte order mark, **before** the header
- [ ] Files without a line feed at their end

#### Figures

| Rows | Broken | Kept in | What happens |
|-----:|:------:|---------|--------------|
| 1,000 | 0 | \`rows\` | all of them are kept |
| 1,000 | 12 | \`rows\`, \`aside\` | **12** are set aside, see [the log](https://example.org/log) |
| 1,000 | 501 | – | ~~imported~~ stopped: the wrong format |

> What was set aside can be imported alone, once it is mended.
>
> > So keep the file.

\`\`\`ts
interface Aside { line: number; reason: string }

/** Sets a row aside. */
export async function setAside(rows: string[], at: number): Promise<Aside> {
  const reason = rows[at] === '' ? 'empty' : \`not \${rows.length} columns\`; // for people
  return { line: at + 1, reason };
}
\`\`\`

\`\`\`json
{ "separator": ";", "maxBroken": 0.5, "header": true }
\`\`\`

\`\`\`
A block without a language
\`\`\`

![A row with a lone quote](https://example.org/row.png)

---

<details>HTML is text.</details> So is a footnote[^1].

[^1]: As here.`;

export const UNFRIENDLY = `[Your bank](https://xn--80ak6aa92e.com/login) and [https://example.org](https://example.com/other) look alike; so does
[this one](https://example.org@example.com/).

<script>alert(1)</script> <img src=x onerror=alert(1)> [script](javascript:alert(1)) [file](file:///etc/passwd)
[data](data:text/html,hello) [nowhere](./relative.md)

\`\`\`js
if (level !== "user\u202E \u2066// admins alone\u2069 \u2066") grant();
\`\`\`

${'>'.repeat(40)} deep`;

/** What a model says, as it comes in. */
export const STREAMED = `The function is short:

\`\`\`python
def mean(values: list[float]) -> float:
    """The arithmetic mean; 0 for none."""
    return sum(values) / len(values) if values else 0.0
\`\`\`

- It takes **any** list.
- It never divides by zero.
`;
