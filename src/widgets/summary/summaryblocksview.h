#pragma once

#include "domain/summary/annualsummary.h"

#include <QTreeWidget>

namespace Widgets {

// The parts of the summary in order, each with its state in words; a tick leaves a section out.
class SummaryBlocksView : public QTreeWidget
{
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole + 2 }; // a part's state in words

    explicit SummaryBlocksView(QWidget *parent = nullptr);

    // Keeps its place and the part that is current.
    void setParts(const QList<Domain::SummaryBlock> &parts);
    const QList<Domain::SummaryBlock> &parts() const { return m_parts; }

    QString currentBlock() const; // empty for none
    void setCurrentBlock(const QString &part);

signals:
    void currentBlockChanged(const QString &part);
    void omissionChanged(const QString &part, bool omitted);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QTreeWidgetItem *rowOf(const QString &part) const;
    void updateLook();

    QList<Domain::SummaryBlock> m_parts;
};

} // namespace Widgets
