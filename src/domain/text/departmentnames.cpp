#include "domain/text/departmentnames.h"

#include "domain/text/foldedtext.h"
#include "domain/text/names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

bool isDepartmentName(QStringView name)
{
    static const QRegularExpression department(kWorkingBodyEnding + u"(?:等)?$"_s);
    static const QRegularExpression quoted(u"^[“\"].*[”\"]$"_s);
    QString words = folded(name);
    if (quoted.match(words).hasMatch())
        words = words.mid(1, words.size() - 2);
    return department.match(words).hasMatch();
}

bool areOffices(const QStringList &names)
{
    static const QRegularExpression office(
        u"(?<!俱乐|门市)部$|[居村]委会$|(?:派出|司法|财政|服务)[所站]$|[处科局委办]$|(?:办公|科|处|教研)室$|(?:委员|联合|联谊|研究|理事|促进|基金|协|学|工|商|总)会$|[党团]支部$|[妇残文侨科社]联$"
        "|工商联$|[老体科作]协$"_s);
    return std::ranges::any_of(
        names, [](const QString &name) { return office.match(folded(name)).hasMatch(); });
}

QString departmentKey(const QString &name)
{
    return folded(nameKey(name));
}

qsizetype NamesInOrder::placeOf(const QString &name)
{
    if (name.isEmpty())
        return -1;
    const QString key = m_key(name);
    const auto known = m_places.constFind(key);
    if (known != m_places.cend())
        return *known;
    m_places.insert(key, m_names.size());
    m_names.append(name);
    return m_names.size() - 1;
}

} // namespace Domain
