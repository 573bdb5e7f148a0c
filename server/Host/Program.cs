return await SopWordAddin.Host.App.RunAsync(args);
