#pragma once

#include "domain/plan/file/earlierversion.h"

namespace Storage {

// Beside the version that was kept because an older one was put back, a note says when that one was
// kept: what was kept between the two was put aside. The file's own history says it too, but its
// end is the first that is lost by damage.
void notePutBack(const Domain::EarlierVersion &kept, const QDateTime &to);
QDateTime putBackTo(const Domain::EarlierVersion &kept); // null where there is no note
void removePutBackNote(const Domain::EarlierVersion &kept);

} // namespace Storage
