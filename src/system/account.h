#pragma once

#include <QString>

namespace System {

// The full name of who is logged in; empty where it is only the login name again.
QString fullName();

QString loginName();

} // namespace System
