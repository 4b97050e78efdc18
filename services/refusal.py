"""A refusal: why an intention was not carried out. It undoes the transaction; the words are the screens' business."""

from enum import StrEnum


class Reason(StrEnum):
    RIGHTS = "rights"  # this is not theirs to do
    GONE = "gone"  # there is no such thing any more
    STALE = "stale"  # the button was drawn for an earlier version
    PROFILE = "profile"  # consent and a name come first
    NOT_DRAFT = "not_draft"
    NO_HUB = "no_hub"  # HUB_CHAT_ID is not set
    HUB_CLOSED = "hub_closed"  # the bot is not in the group, or may not see it
    SAME = "same"  # neither the time nor the place is another
    LAST_ORGANISER = "last_organiser"  # somebody must stay
    INVITATION = "invitation"  # it is used, revoked, over, or there never was one
    NOT_FINISHED = "not_finished"  # the session is not over yet
    NOT_PRESENT = "not_present"  # nobody noted that they were there
    NOT_OPEN = "not_open"  # the session takes no registrations
    BOARD_EXISTS = "board_exists"  # an open one on the same, with other rules
    BOARD_OPEN = "board_open"  # not while the board is discussed
    BOARD_CLOSED = "board_closed"  # the board takes no more of that
    SAME_ARGUMENT = "same_argument"  # somebody wrote that again meanwhile
    NOBODY = "nobody"  # there is nobody in the audience
    NOT_CORRECTABLE = "not_correctable"  # Telegram cannot turn what stands there into that
    PAST = "past"  # that moment is over
    AUCTION_STATE = "auction_state"  # the auction is not open for that: not yet, or no more
    LOT_STATE = "lot_state"  # nor is the lot
    LOT_RUNS = "lot_runs"  # another lot is on, and ends first
    NOT_SAID = "not_said"  # «Раз», «Два» come before «Продано»
    NOBODY_LEFT = "nobody_left"  # there is no next bidder to ask
    EDITION_EMPTY = "edition_empty"  # there is nothing in it that may go into its papers
    TOO_POOR = "too_poor"  # their purse does not cover the price any more
    OWN_MATERIAL = "own_material"  # nobody thanks themselves


class RefusedError(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
