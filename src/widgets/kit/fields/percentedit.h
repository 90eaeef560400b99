#pragma once

#include <QSpinBox>

#include <optional>

namespace Widgets {

// The percentage of an item in progress; may be empty. Enter and losing the focus commit, Esc
// restores the stored value.
class PercentEdit : public QSpinBox
{
    Q_OBJECT

public:
    explicit PercentEdit(QWidget *parent);

    // Sets the stored value; null for no percentage, and for several that differ.
    void setPercent(std::optional<int> percent);
    bool hasTyped() const { return value() != m_stored; }
    void restore();
    void commit();

signals:
    void begun(); // the field no longer shows the stored value
    void committed(std::optional<int> percent);

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void fixup(QString &input) const override;

private:
    int m_stored = 0;
    bool m_hasBegun = false;
    bool m_isStoring = false;
};

} // namespace Widgets
