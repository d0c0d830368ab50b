// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/backgroundcheck.h"

#include "casefile/caseopening.h"
#include "casefile/damagedreading.h"
#include "storage/integrity.h"

#include <QFileInfo>

namespace LeverArch {

BackgroundCheck::BackgroundCheck(QString path) : m_path(std::move(path)) {}

BackgroundCheck::~BackgroundCheck()
{
    m_stop.cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void BackgroundCheck::start()
{
    m_thread = std::thread([this] { run(); });
}

void BackgroundCheck::run()
{
    const auto connection = Connection::open(m_path, Connection::Mode::Read);
    if (!connection.ok())
        return; // Whoever reads next is told why.
    const auto wake = interruptOnCancel(**connection, m_stop);
    const auto goOn = [this](qint64) { return !m_stop.isCancelled(); };

    if (QFileInfo(m_path).size() > checkedWholeAtOpening) {
        const auto found = damageOf(**connection, CheckReach::WhatCannotBeMadeAgain);
        if (found.ok() && !found->beyondIndex.isEmpty() && !m_stop.isCancelled())
            Q_EMIT damaged(damageIssue(found->beyondIndex.join(QLatin1Char('\n'))));
        return;
    }
    auto snapshot = Transaction::begin(**connection);
    if (!snapshot.ok())
        return;
    const auto differs = indexProblems(**connection, goOn);
    if (differs.ok() && !differs->isEmpty() && !m_stop.isCancelled())
        Q_EMIT indexDiffers();
}

} // namespace LeverArch
