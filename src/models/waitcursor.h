#pragma once

#include <QtGlobal>

namespace Models {

// Shows the wait cursor during its lifetime; nothing without a GUI application.
class WaitCursor
{
public:
    explicit WaitCursor(bool isWanted = true);
    ~WaitCursor();
    Q_DISABLE_COPY_MOVE(WaitCursor)

private:
    bool m_isShown;
};

} // namespace Models
