#pragma once

#include <QString>

namespace System {

// The full name of the logged-in user; empty when the system has none, or it equals the login name.
QString fullName();

QString loginName();

} // namespace System
