#pragma once

#include "domain/tally.h"

#include <QWidget>

namespace Widgets {

// How the year stands, as one bar: a segment for each status, as long as its share.
class StandingBar : public QWidget
{
    Q_OBJECT

public:
    explicit StandingBar(QWidget *parent = nullptr);

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
