// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QString>

class QApplication;

namespace LeverArch {

/// The light the program is seen in. Follows the desktop unless the person says otherwise.
class Theme
{
public:
    enum class Light { System, Light, Dark };

    /// Looks at the application as the desktop set it up; make it once, before apply().
    explicit Theme(QApplication &app);

    void apply(Light light);
    /// Of the system's font: 100, 115 or 130 per cent.
    void setTextSize(int percent);
    bool isDark() const { return m_dark; }

    static QPalette lightPalette();
    static QPalette darkPalette();
    static Light fromKey(const QString &key); ///< "light", "dark"; all else is the system.
    static QString key(Light light);

private:
    QApplication &m_app;
    const bool m_systemDark;
    const double m_systemSize;
    bool m_dark = false;
};

} // namespace LeverArch
