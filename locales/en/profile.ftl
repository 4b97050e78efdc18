# Consent, the name for lists, the institution.
consent =
    So that you can take part in sessions, themes, boards and auctions, the bot will store your name, your institution and the number of your Telegram account. Organisers and moderators will see them; other participants will see your name and your institution. You can hide your name from them in your profile. You can look at, download and delete what is stored at any time: /privacy.

    Do you agree?
consent-give = ✅ I agree
consent-later = Not now
consent-declined = All right, nothing is stored about you. You can agree later.
name-suggest =
    How shall we put you on the lists?

    <b>{ $name }</b>
name-keep = ✅ That is right
name-change = ✏️ Change
name-ask = Write your name for lists — up to { $limit } characters. For example: Anna Ivanova
name-wrong = The name has to be text, up to { $limit } characters. For example: Anna Ivanova
institution-ask = Which institution are you from? Choose it or write its name — up to { $limit } characters. Other teachers are offered a new name when an organiser has checked it.
institution-wrong = The name of the institution has to be text, up to { $limit } characters.
profile =
    <b>Profile</b>

    Name: { $name }
    Institution: { $institution }
    { $hidden ->
        [yes] 🙈 Your name is hidden: other participants see “{ $shown }”, organisers and moderators see the name.
       *[no] 👁 In lists for participants: { $shown }
    }
profile-hide = 🙈 Hide my name in lists
profile-show = 👁 Show my name
profile-change = ✏️ Change
profile-saved = Saved: <b>{ $name }</b>, { $institution }.
