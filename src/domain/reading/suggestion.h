#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// What an item's words say about its fields, offered for a tick; the words stay as issued.
struct Suggestion
{
    QStringList owners = {};
    QString leadDepartment = {};
    QStringList supportingDepartments = {};
    QString deadline = {}; // the words: "6月底前"

    bool isEmpty() const;

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

// Looks for who and when in an item's text: (教务处牵头，学工部配合), 责任单位：…, (5月前完成),
// 2021年6月底前.
Suggestion suggestionIn(const QString &text);

// Departments as a table's cell names them: the first leads, the others support.
void suggestDepartments(Suggestion &suggestion, const QString &cell);

} // namespace Domain
