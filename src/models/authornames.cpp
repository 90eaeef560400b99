#include "models/authornames.h"

#include "system/account.h"

#include <QCoreApplication>

namespace Models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

} // namespace

AuthorNames::AuthorNames(const System::Settings &settings)
    : m_login(System::loginName())
{
    if (settings.isAuthorNamed() && settings.author() == m_login)
        m_login.clear();
}

QString AuthorNames::shown(const QString &author) const
{
    return author.isEmpty() || author != m_login ? author : Text::tr("name not given", "an author");
}

} // namespace Models
