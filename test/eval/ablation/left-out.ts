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

For fewer wrong figures, on all sets and with each of three asked of another's documents; in passes lost and gained.

- no figure where a compound of the question stands nowhere near it: of 67 such figures 46 were right, 5 wrong, 16 answers to what the documents do not hold
- the same rule for a noun with another modifier, outside of tables as well as in them (“học phí” for “học phần”): 28 exact lost, 5 refusals gained
- a year that only the document's head names is not enough for a figure: 3 exact lost, 1 refusal gained
- the date of issue never answers for an event: 3 exact and 3 answered lost, 1 refusal gained, 2 wrong figures less
- dates held to the ordinal of the question (“đợt 2”): 1 exact gained, 1 lost, 2 answered lost
- a question for a date is refused where no date is found: 13 of 632 questions of XQuAD lost, 2 refusals gained
- figures behind “Trong …” count less, as the whole that is divided: 1 exact gained at one weight, an excerpt lost at a greater one
- a sum by the piece counts less where the whole sum is asked for: no change
- the subject of the question asked of figures as of documents: right and wrong figures hold as much of it
- other weights for contrast, counted noun, what a figure lacks, and the least that the corpus must speak of: each loses or changes nothing
- words of a label that the headings say as well are no longer foreign to the question: 13 exact lost, 3 gained
- the phrases of the synonyms count as everyday speech for restoring marks: 3 exact of the half kept aside and 4 answered elsewhere lost
- wordings of words that say little count as little as those words: 5 exact lost, 1 gained, 1 refusal lost
- no figure where a single word of the question stands nowhere: 46 exact lost
- the verb before “bao nhiêu” must be said of the figure, as what stands behind what is counted must: 3 exact lost, 1 gained
- of several meanings of an abbreviation the one that the corpus says: 3 exact lost
- two passages that only name somebody told apart by that: no change; where a definition stands: excerpts of XQuAD lost
`;
