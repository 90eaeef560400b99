#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace Domain {

// The endings of the names of departments and organisations, for regular expressions on folded text
// of which a whole name is known. Short ones are the endings of longer ones: 校 of 学校, 组 of
// 党组, 区 of 社区. Not those that end as many other words (系 as in 体系, 级, 协).
inline const QString kOrganisationEnding = QStringLiteral(
    "处|部|科|室|办|局|厅|委|会|院|校|园|团|组|队|站|所|馆|社|厂|村|镇|乡|街道|省|市|县|区|政府"
    "|公司|集团|企业|中心|基地|联盟|支部|党总支|大学|[中小]学|[妇文残侨社科工]联|工商联"
    "|[科老体作美音书社文侨残妇工农]协");

// kOrganisationEnding and besides 系, 级, 司 and others (各系), and 单位 and 部门 (有关单位).
inline const QString kWorkingBodyEnding =
    QStringLiteral("(?:%1|系|司|级|协|库|单位|部门)").arg(kOrganisationEnding);

// Whether a name ends as those of departments do: 学工处, 老年大学, 退教协.
bool isDepartmentName(QStringView name);

// Whether names are departments', of which one at least cannot be a place: 宣传部, not
// 体育馆、学校.
bool areOffices(const QStringList &names);

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
