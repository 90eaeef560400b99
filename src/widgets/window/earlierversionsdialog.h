#pragma once

#include "models/plandocument.h"

#include "widgets/kit/dialog.h"

#include <memory>

namespace Ui {
class EarlierVersionsDialog;
}

namespace Widgets {

// The copies that were kept of a file, to choose one that is looked at or put back in its place.
class EarlierVersionsDialog : public Dialog
{
    Q_OBJECT

public:
    enum class PutBack { Offered, NotOffered };

    EarlierVersionsDialog(const QList<Domain::EarlierVersion> &versions, QWidget *parent,
                          PutBack putBack = PutBack::NotOffered);
    ~EarlierVersionsDialog() override;

    // After acceptance: the one chosen, and when it was kept, in words.
    const Domain::EarlierVersion &chosen() const;
    QString chosenMoment() const;
    bool isToBePutBack() const { return m_isToBePutBack; }

private:
    void list();
    void offerPutBack();
    void sayThereAreNone();
    QString momentWords(const QDateTime &moment) const;

    std::unique_ptr<Ui::EarlierVersionsDialog> m_ui;
    QList<Domain::EarlierVersion> m_versions;
    bool m_isToBePutBack = false;
};

} // namespace Widgets
