#pragma once

#include "models/plandocument.h"

#include "widgets/kit/dialog.h"

#include <functional>

namespace Ui {
class EarlierVersionsDialog;
}

namespace Widgets {

// The copies that were kept of a file, to choose one that is looked at or put back in its place.
class EarlierVersionsDialog : public Dialog
{
    Q_OBJECT

public:
    // OnlyWhole: the whole version, not single items.
    enum class PutBack { Offered, OnlyWhole, NotOffered };
    // Says in a sentence how a version differs from the file; empty where that is not known.
    using Differs = std::function<QString(const Domain::EarlierVersion &)>;

    // `file` is the file's path; versions kept of a file at another path are shown below its own,
    // with that path.
    EarlierVersionsDialog(const QList<Domain::EarlierVersion> &versions, const QString &file,
                          QWidget *parent, PutBack putBack = PutBack::NotOffered,
                          const Differs &differs = {});

    // Adds a line with a remark to the dialog.
    void addRemark(const QString &sentence);

    // After acceptance: the chosen version, and in words when it was kept.
    const Domain::EarlierVersion &chosen() const;
    QString chosenMoment() const;
    enum class Wish { Open, PutBack, Fetch }; // Fetch: take single items out of the version
    Wish wish() const { return m_wish; }

private:
    void list();
    void addHeading();
    void addRow(qsizetype place);
    void offer(Wish wish, const QString &text, const QString &name);
    void offerPutBack(PutBack putBack);
    void sayDifference();
    void sayThereAreNone();
    QString momentWords(const QDateTime &moment) const;

    Form<Ui::EarlierVersionsDialog> m_ui;
    QList<Domain::EarlierVersion> m_versions;
    QString m_file;
    Differs m_differs;
    Wish m_wish = Wish::Open;
};

} // namespace Widgets
