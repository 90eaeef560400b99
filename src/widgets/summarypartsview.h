#pragma once

#include "domain/annualsummary.h"

#include <QTreeWidget>

namespace Widgets {

// The parts of the summary in order, each with its state in words; a tick leaves a section out.
class SummaryPartsView : public QTreeWidget
{
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole + 2 }; // a part's state in words

    explicit SummaryPartsView(QWidget *parent = nullptr);

    // Keeps its place and the part that is current.
    void setParts(const QList<Domain::SummaryPart> &parts);
    const QList<Domain::SummaryPart> &parts() const { return m_parts; }

    QString currentPart() const; // empty for none
    void setCurrentPart(const QString &part);

signals:
    void currentPartChanged(const QString &part);
    void omissionChanged(const QString &part, bool omitted);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QTreeWidgetItem *rowOf(const QString &part) const;
    void updateLook();

    QList<Domain::SummaryPart> m_parts;
};

} // namespace Widgets
