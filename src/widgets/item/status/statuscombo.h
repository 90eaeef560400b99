#pragma once

#include "domain/plan/itemstatus.h"

#include <QComboBox>

#include <optional>

namespace Widgets {

// Chooses a status; each is shown with sign, word and colour. Receivers of chosen() ask for the
// reason or day that the status needs.
class StatusCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit StatusCombo(QWidget *parent);

    // Shows a status; none when several items have different ones.
    void setStatus(std::optional<Domain::StatusKind> status);
    std::optional<Domain::StatusKind> status() const { return m_status; }
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(Domain::StatusKind status);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    std::optional<Domain::StatusKind> m_status;
};

} // namespace Widgets
