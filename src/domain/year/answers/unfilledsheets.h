#pragma once

#include "domain/year/answers/answers.h"

namespace Domain {

// The departments, each once, of whose sheets none has anything filled in.
QStringList unfilledDepartments(const QList<AnsweredSheet> &sheets);

} // namespace Domain
