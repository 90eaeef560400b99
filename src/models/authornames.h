#pragma once

#include "system/settings.h"

#include <QString>

namespace Models {

// What the window calls the authors of changes and notes. The login name of an account, by which
// those of a user without a name are signed, says nothing to anybody: it is shown as “name not
// given”, as where a note is written, unless the user gave just that as their name.
class AuthorNames
{
public:
    explicit AuthorNames(const System::Settings &settings = System::Settings());

    QString shown(const QString &author) const;

private:
    QString m_login; // empty if it is the name that the user gave
};

} // namespace Models
