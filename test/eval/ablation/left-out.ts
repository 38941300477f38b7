/** Ideas that were tried during the work and did not stay, as the page tells them. */
export const leftOut = `## Kept all the same

Sets that the table does not hold speak for these: the article for the type of document spoken of and for ordinals, XQuAD for the window's middle. The rest of a passage
as the widest scope of a figure went out on such a row, and the sentence before, unless it goes on, as well.

## Tried and left out

With the program as it then was, on d1, d2, the article and XQuAD; each gained nothing, or lost on one set what it gained on another.

- inverse sentence frequency, and the densest 120 characters, in the score of a window
- the sentence before as context of a window
- random search over all weights on six sets
- heads of the other columns of a table row count less
- figures that name another year than the document's own count less where the question names none
- passages down to 55 % of the best one as sources of figures
- a least match for a figure inside the best excerpt
`;
