#pragma once

#include "domain/plan/tally.h"

#include <QWidget>

namespace Widgets {

// The items by status as one bar, with a segment for each status, as long as its share.
class TallyBar : public QWidget
{
    Q_OBJECT

public:
    explicit TallyBar(QWidget *parent = nullptr);

    // `words` say the same for screen readers and in the tool tip.
    void setFigures(const Domain::Tally &figures, const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Domain::Tally m_figures;
};

} // namespace Widgets
