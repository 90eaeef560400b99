#pragma once

#include "domain/plan/outline.h"

#include <QString>
#include <QStringList>

namespace Models {

// The words that the program itself puts into an item's row, beside those of the plan.

// How late the item is, or how many days are left; empty when it is neither missed nor due soon.
QString latenessWords(const Domain::OutlineNode *node, Domain::AsOf now);
QString missedBy(int days);
QString notSetWords();     // in place of an owner or a deadline
QString noProgressWords(); // in place of the latest note

// The words by which an item with a deadline is looked for: first latenessWords(), then those that
// the filter and the lists have for such items. Empty when it falls due at no time near `now`.
QStringList deadlineWords(const Domain::OutlineNode *node, Domain::AsOf now);

} // namespace Models
