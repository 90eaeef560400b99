#include "domain/text/departmentnames.h"

#include "domain/text/foldedtext.h"
#include "domain/text/names.h"

namespace Domain {

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
