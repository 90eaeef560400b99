#pragma once

#include "domain/edit.h"
#include "domain/outline.h"

#include <QString>

namespace Models {

// A field's name in the user's language: "owner", "deadline" …
QString fieldName(Domain::Field field);

// A node in a sentence: "item 3", "section 一".
QString nodeName(const Domain::OutlineNode *node);

// What an edit is about, in the user's language: "status of item 3", "note on item 5".
QString describe(const Domain::Edit &edit, const Domain::Outline &outline);

} // namespace Models
