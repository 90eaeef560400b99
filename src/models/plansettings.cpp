#include "models/plansettings.h"

#include "models/openplan.h"
#include "system/account.h"
#include "system/settings.h"

using namespace Qt::StringLiterals;
using Domain::FirstNote;
using Domain::FormerName;
using System::Settings;

namespace Models {

namespace {

const auto kFirstNoteStarts = u"first-note-starts"_s;
const auto kFormerName = u"former-name"_s;
const auto kFormerNameUntil = u"former-name-until"_s;
const auto kUndecidedFile = u"undecided-file"_s;
const auto kSecondPlace = u"secondPlace"_s;
const auto kSecondPlaceNamed = u"secondPlaceNamed"_s; // the moment when it was named
// A group: moments of copying by the files' uuids.
const auto kSecondCopies = u"secondCopies"_s;

QDateTime momentIn(const Settings &settings, const QString &key)
{
    return QDateTime::fromString(settings.value(key).toString(), Qt::ISODate);
}

} // namespace

FirstNote firstNote(const Settings &settings)
{
    return settings.value(kFirstNoteStarts, true).toBool() ? FirstNote::Starts
                                                           : FirstNote::KeepsStatus;
}

void setFirstNote(Settings &settings, FirstNote first)
{
    settings.setValue(kFirstNoteStarts, first == FirstNote::Starts);
}

FormerName formerName(const Settings &settings)
{
    return {.name = settings.value(kFormerName).toString(),
            .until = momentIn(settings, kFormerNameUntil)};
}

// The name of an account is not somebody's name: on another machine another person may have it, and
// here somebody may take it later. So it is the user's only until they give theirs.
void nameUser(Settings &settings, const QString &name, const QDateTime &now)
{
    const QString before = settings.author();
    settings.setAuthor(name);
    const bool isOfAccount = before == System::loginName() || before == System::fullName();
    if (!isOfAccount || settings.author() == before)
        return;
    settings.setValue(kFormerName, before);
    settings.setValue(kFormerNameUntil, now.toUTC().toString(Qt::ISODate));
}

QString undecidedFile(const Settings &settings)
{
    return settings.value(kUndecidedFile).toString();
}

void setUndecidedFile(Settings &settings, const QString &path)
{
    if (path.isEmpty())
        settings.remove(kUndecidedFile);
    else
        settings.setValue(kUndecidedFile, path);
}

bool isUndecided(const Settings &settings, const OpenPlan &document)
{
    const QString undecided = undecidedFile(settings);
    return !undecided.isEmpty() && undecided == document.path();
}

QString secondPlace(const Settings &settings)
{
    return settings.value(kSecondPlace).toString();
}

// The moments of copying to the former place do not apply to the new one.
void setSecondPlace(Settings &settings, const QString &folder)
{
    settings.remove(kSecondCopies);
    settings.setValue(kSecondPlace, folder);
    settings.setValue(kSecondPlaceNamed, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

QDateTime secondPlaceNamedAt(const Settings &settings)
{
    return momentIn(settings, kSecondPlaceNamed);
}

QDateTime copiedToSecondPlaceAt(const Settings &settings, const QString &uuid)
{
    return momentIn(settings, kSecondCopies + u'/' + uuid);
}

void setCopiedToSecondPlaceAt(Settings &settings, const QString &uuid, const QDateTime &moment)
{
    settings.setValue(kSecondCopies + u'/' + uuid, moment.toUTC().toString(Qt::ISODateWithMs));
}

} // namespace Models
