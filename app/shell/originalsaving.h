// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QObject>

class QWidget;

namespace LeverArch {

class Desk;
struct ReceivedFile;

/// Gets the file a paper came in as out of the case file, as it was, where the person says. The
/// bytes are read and written on a thread of their own.
class OriginalSaving final : public QObject
{
    Q_OBJECT

public:
    OriginalSaving(Desk &desk, QWidget *window);

    /// Asks where to, under the name it came with. Nothing happens for a null id.
    void chooseFile(Id document);

private:
    void save(const ReceivedFile &file, const QString &path);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace LeverArch
