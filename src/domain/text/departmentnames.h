#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace Domain {

// A department's name as departments are told apart: 学工处（武装部） and 学工处(武装部) are one.
QString departmentKey(const QString &name);

// Different names in the order in which they are first added, each as it is first written.
class NamesInOrder
{
public:
    using Key = QString (*)(const QString &);

    // Two names with the same key are one name.
    explicit NamesInOrder(Key key = departmentKey)
        : m_key(key)
    {}

    // The place of a name from 0. A new name is added at the end, an empty one not: it has -1.
    qsizetype placeOf(const QString &name);

    const QStringList &names() const { return m_names; }

private:
    Key m_key;
    QStringList m_names;
    QHash<QString, qsizetype> m_places; // by key
};

} // namespace Domain
