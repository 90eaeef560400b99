#include "domain/history/editauthors.h"

// What stood in the header would be compiled with every file that reads it: what a list needs to
// remove names, and a list of changes to grow.
namespace Domain {

QStringList EditAuthors::others() const
{
    QStringList names = each;
    names.removeAll(author);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

void SignedEdit::append(const Change &change, const QString &by)
{
    edit.append(change);
    authors.append(by);
}

} // namespace Domain
