#pragma once

#include "models/plandocument.h"

#include <QDialog>

#include <memory>

namespace Ui {
class EarlierVersionsDialog;
}

namespace Widgets {

// The copies that were kept of a file. One that is chosen is restored under a new name.
class EarlierVersionsDialog : public QDialog
{
    Q_OBJECT

public:
    EarlierVersionsDialog(const QString &file, const QList<Domain::EarlierVersion> &versions,
                          QWidget *parent);
    ~EarlierVersionsDialog() override;

    QString restoredPath() const { return m_restoredPath; } // after acceptance

private:
    void list();
    void sayThereAreNone();
    void restore();
    QString momentWords(const QDateTime &moment) const;

    std::unique_ptr<Ui::EarlierVersionsDialog> m_ui;
    QString m_file;
    QList<Domain::EarlierVersion> m_versions;
    QString m_restoredPath;
};

} // namespace Widgets
