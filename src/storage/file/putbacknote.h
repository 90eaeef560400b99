#pragma once

#include "domain/file/earlierversion.h"

namespace Storage {

// When an older version is put back, `kept` is the version of what was there before. Writes a note
// beside it with the time `to` at which the older one was kept: versions kept between the two were
// put aside. The file's history has this too, but its end is what damage destroys first.
void notePutBack(const Domain::EarlierVersion &kept, const QDateTime &to);
QDateTime putBackTo(const Domain::EarlierVersion &kept); // null where there is no note
void removePutBackNote(const Domain::EarlierVersion &kept);

} // namespace Storage
