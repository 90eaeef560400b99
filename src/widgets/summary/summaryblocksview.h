#pragma once

#include "domain/summary/summaryblocks.h"

#include <QTreeWidget>

namespace Widgets {

// Lists the blocks of the summary in order, each with its state in words; unticking a section
// leaves it out.
class SummaryBlocksView : public QTreeWidget
{
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole + 2 }; // a block's state in words

    explicit SummaryBlocksView(QWidget *parent = nullptr);

    // Keeps the scroll position and the current block.
    void setBlocks(const QList<Domain::SummaryBlock> &blocks);
    const QList<Domain::SummaryBlock> &blocks() const { return m_blocks; }

    QString currentBlock() const; // empty for none
    void setCurrentBlock(const QString &block);

signals:
    void currentBlockChanged(const QString &block);
    void omissionChanged(const QString &block, bool omitted);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    QTreeWidgetItem *rowOf(const QString &block) const;
    void updateLook();

    QList<Domain::SummaryBlock> m_blocks;
};

} // namespace Widgets
