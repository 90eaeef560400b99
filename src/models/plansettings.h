#pragma once

#include "domain/history/editauthors.h"
#include "domain/plan/noteedits.h"

#include <QDateTime>
#include <QString>

namespace System {
class Settings;
}

namespace Models {

class OpenPlan;

// Those of the user's settings that mean something of plans.

// Whether the first note on a not started item sets it in progress; by default it does.
Domain::FirstNote firstNote(const System::Settings &settings);
void setFirstNote(System::Settings &settings, Domain::FirstNote first);

// The name of the account under which the user of this machine worked until they gave another.
Domain::FormerName formerName(const System::Settings &settings);
// Names the user. What was done here before under the account's name stays theirs.
void nameUser(System::Settings &settings, const QString &name, const QDateTime &now);

// The file that the program made of the shipped plan, until the user says that this plan is theirs.
// Empty for none.
QString undecidedFile(const System::Settings &settings);
void setUndecidedFile(System::Settings &settings, const QString &path);
bool isUndecided(const System::Settings &settings, const OpenPlan &document);

// The second place: a folder, for example on a USB stick or synced, to which each plan file is
// copied whenever it is reachable; empty when none was chosen.
QString secondPlace(const System::Settings &settings);
void setSecondPlace(System::Settings &settings, const QString &folder);
// Null when it was chosen in an older version of the program.
QDateTime secondPlaceNamedAt(const System::Settings &settings);
// When the file with this uuid was last copied there.
QDateTime copiedToSecondPlaceAt(const System::Settings &settings, const QString &uuid);
void setCopiedToSecondPlaceAt(System::Settings &settings, const QString &uuid,
                              const QDateTime &moment);

} // namespace Models
