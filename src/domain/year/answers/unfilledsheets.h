#pragma once

#include "domain/year/answers/answers.h"

namespace Domain {

// The departments whose sheets came back as they were sent, with nothing filled in.
QStringList unfilledDepartments(const QList<AnsweredSheet> &sheets);

} // namespace Domain
