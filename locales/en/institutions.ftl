# Which institutions there are: confirmed, renamed, merged by organisers.
institutions =
    <b>Institutions</b>: { $count }

    { $unconfirmed ->
        [0] All are confirmed.
       *[other] Waiting to be confirmed: { $unconfirmed }. They come first; until they are confirmed, other teachers are not offered them.
    }
institutions-none = There are no institutions yet: they appear when teachers introduce themselves.
institutions-all = To the institutions
institution-line = { $confirmed ->
    [yes] { $name } · { $members }
   *[no] 🆕 { $name } · { $members }
}
institution =
    <b>{ $name }</b>

    Members: { $members }
    { $confirmed ->
        [yes] ✅ Confirmed: everybody is offered this name.
       *[no] 🆕 Not confirmed: other teachers are not offered this name.
    }{ $likely ->
        [0] {""}
       *[other] {"\u000A"}Similar names: { $likely }. They may be the same institution.
    }
institution-confirm = ✅ Confirm
institution-rename = ✏️ Rename
institution-merge = 🔗 Merge with…
institution-merge-with = 🔗 With “{ $name }”?
institution-rename-ask =
    Now: <b>{ $name }</b>

    Write the new name — up to { $limit } characters. It changes for everybody who belongs here.
institution-twin = There is “{ $name }” already. Merge the institutions?
institution-merge-ask = { $others ->
    [0] There is nothing to merge “{ $name }” with: there are no other institutions.
   *[other] Which institution shall “{ $name }” be merged with? Similar names come first.
}
institution-candidate = { $likely ->
    [yes] ❗️ { $name } · { $members }
   *[no] { $name } · { $members }
}
institution-merge-preview =
    <b>Merge them?</b>

    Stays: <b>{ $into }</b>
    Goes: { $name }
    Members who move: { $count }

    No button takes them apart again.
institution-merge-yes = 🔗 Merge
institution-merge-other-way = 🔁 Keep the other name
institution-merged = Merged: <b>{ $name }</b>, members: { $members }.
institution-sums-of = 🏫 By institution
institution-sums =
    <b>{ $theme }</b>
    By institution: signed up { $confirmed }, waiting { $waiting }, came { $present }. Everybody is counted once.
institution-sums-line =
    <b>{ $name }</b>
    signed up { $confirmed }, waiting { $waiting }, came { $present }
institution-sums-nowhere = No institution
