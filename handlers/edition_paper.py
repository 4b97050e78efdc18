"""The words of an edition's papers, in the reader's language."""

from handlers.papers import TAGS
from handlers.texts import Words
from services.papers.edition import EditionWords


def edition_words(t: Words) -> EditionWords:
    return EditionWords(
        language=TAGS[t.language],
        contents=t.plain("edition-paper-contents"),
        preface=t.plain("edition-paper-preface"),
        index=t.plain("edition-paper-index"),
        appendix=t.plain("edition-paper-appendix"),
        figure=t.plain("edition-paper-figure"),
        original=t.plain("edition-paper-original"),
        changes=t.plain("edition-paper-changes"),
        link=t.plain("edition-paper-link"),
        files=t.plain("edition-paper-files"),
        number=t.plain("edition-paper-number"),
        code=t.plain("edition-paper-code"),
        pluses=t.plain("edition-paper-pluses"),
        minuses=t.plain("edition-paper-minuses"),
        argument=t.plain("edition-paper-argument"),
        votes=t.plain("edition-paper-votes"),
        verdicts=t.plain("edition-paper-verdicts"),
        verdict=t.plain("edition-paper-verdict"),
        voices=t.plain("edition-paper-voices"),
        nothing=t.plain("edition-paper-nothing"),
        lot=t.plain("edition-paper-lot"),
        authors=t.plain("edition-paper-authors"),
        outcome=t.plain("edition-paper-outcome"),
        price=t.plain("edition-paper-price"),
        winner=t.plain("edition-paper-winner"),
    )
