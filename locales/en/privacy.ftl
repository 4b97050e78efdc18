# What is stored about a person: shown, handed out, erased; what people are called in lists.
privacy =
    <b>Your data</b>

    The bot stores your name for lists, your institution, the number of your Telegram account, your sign-ups, visits, certificates and materials. Organisers and moderators see all of this; other participants see your name and your institution. You can hide your name from other participants: /profile. Colleagues see your materials; with your consent, so does everybody on the open page. Nobody else is given this data.
privacy-stored =
    Consent: { $consented ->
        [yes] given ({ $date }, version { $version } of the text)
       *[no] not given
    }
    Name: { $name }
    Institution: { $institution }
    Account: { $telegram }
privacy-counts =
    Your name in lists for participants: { $hidden ->
        [yes] hidden
       *[no] shown
    }
    Roles: { $roles }
    Sign-ups: { $registrations }, cancelled: { $past }
    Visits: { $visits }
    Certificates: { $certificates }
    Arguments: { $arguments }, votes: { $votes }
    Materials: { $materials }
privacy-kept = Whatever you write to the bot, and what it sees of you in the group, is kept for three days, so that no message is lost, and is deleted then.
privacy-role = { $role ->
    [organiser] organiser
   *[moderator] moderator
}
privacy-moderates = moderator of sessions: { $count }
privacy-download = 📥 Download
privacy-file = Everything the bot stores about you. Any text editor opens the file.
privacy-erase = 🗑 Delete my data
privacy-erase-ask =
    <b>Delete your data?</b>

    Deleted will be your name, institution, account number, consent, language, roles and all you have written to the bot. Your sign-ups for coming sessions will be cancelled, and your seats go to the next in the queue. Sign-ups now: { $registrations }.

    Materials that have no other member as an author disappear from the Media-hub with their files, and those not accepted yet are deleted. Materials with co-authors stay theirs, without your name; where the consent was yours, it has to be given anew. Editions that are already compiled do not change.

    What stays, without your name: how many people signed up for past sessions and came, the numbers of certificates, your arguments, votes and verdicts on boards, notes of what organisers and moderators did. The link of your certificate will confirm that it is valid, but show no name.

    This cannot be undone. If you need your data, download them first.
privacy-erase-yes = 🗑 Yes, delete
privacy-erased = Your data are deleted. If you would like to come back, write /start and we will get to know each other again.
person-hidden = Participant
person-erased = Deleted participant
